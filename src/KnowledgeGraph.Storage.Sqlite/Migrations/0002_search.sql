-- Full text over what stands. The words are folded and split before they come here, so the tokenizer only splits at spaces.
-- rowid is key * 4 + kind (0 entity, 1 document, 2 claim); the texts themselves are not stored again.
CREATE VIRTUAL TABLE text_index USING fts5 (
    kind, language, words, forms,
    content = '', contentless_delete = 1, tokenize = 'ascii'
);
INSERT INTO text_index (text_index, rank) VALUES ('rank', 'bm25(0.0, 0.0, 1.0, 0.5)');
