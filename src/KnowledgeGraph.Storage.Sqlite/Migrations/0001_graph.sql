-- Conventions. Moments are ticks in UTC (100 ns), 0 where none is known. Days are yyyymmdd.
-- "recorded" and "retracted" are the second clock: rows of documents and claims are never deleted,
-- and those with retracted IS NULL stand. Entities are referred to by key; "canonical" is the key that an
-- entity is read as after merges (its own, when it is not merged).

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE predicate (id TEXT PRIMARY KEY, symmetric INTEGER NOT NULL) WITHOUT ROWID;

-- Rows stay when nothing refers to the entity any more (standing = 0): history may still name it.
CREATE TABLE entity (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    canonical INTEGER NOT NULL,
    type TEXT NOT NULL,
    origin INTEGER NOT NULL,
    in_seed INTEGER NOT NULL,
    standing INTEGER NOT NULL,
    wikidata_id TEXT,
    sort_name TEXT NOT NULL,
    content TEXT NOT NULL,
    shown TEXT -- content with the names of those merged into it; null where it is the same
);
CREATE INDEX entity_merged ON entity (canonical) WHERE canonical <> key;
CREATE INDEX entity_wikidata ON entity (wikidata_id) WHERE wikidata_id IS NOT NULL;
CREATE INDEX entity_by_id ON entity (id, type) WHERE standing = 1 AND canonical = key;
CREATE INDEX entity_by_name ON entity (sort_name, id, type) WHERE standing = 1 AND canonical = key;
CREATE INDEX entity_by_type ON entity (type) WHERE standing = 1 AND canonical = key;

-- What every document changes for all of its entities, in rows so narrow that they share few pages. Entities are few enough to be
-- sorted by these when asked.
CREATE TABLE entity_count (
    entity INTEGER PRIMARY KEY REFERENCES entity (key),
    document_count INTEGER NOT NULL DEFAULT 0,
    first_reported INTEGER NOT NULL DEFAULT 0,
    last_reported INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE entity_name (
    folded TEXT NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity (key),
    PRIMARY KEY (folded, entity)
) WITHOUT ROWID;
CREATE INDEX entity_name_of ON entity_name (entity);

-- Words of names, for finding by their beginnings; of Han text every ending of a run.
CREATE TABLE entity_word (
    word TEXT NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity (key),
    PRIMARY KEY (word, entity)
) WITHOUT ROWID;
CREATE INDEX entity_word_of ON entity_word (entity);

CREATE TABLE document (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    title TEXT,
    url TEXT,
    publisher TEXT,
    language TEXT NOT NULL,
    published INTEGER NOT NULL,
    reported INTEGER NOT NULL, -- published, else recorded
    baseline INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    retracted INTEGER
);
CREATE UNIQUE INDEX document_id ON document (id) WHERE retracted IS NULL;
CREATE INDEX document_history ON document (id, key);
CREATE UNIQUE INDEX document_url ON document (url) WHERE retracted IS NULL AND url IS NOT NULL;
CREATE INDEX document_reported ON document (reported, id) WHERE retracted IS NULL;
CREATE INDEX document_recorded ON document (recorded, id) WHERE retracted IS NULL;
CREATE INDEX document_publisher ON document (publisher) WHERE retracted IS NULL;

CREATE TABLE document_text (document INTEGER PRIMARY KEY REFERENCES document (key), text TEXT NOT NULL);

-- What a document says of the provisional entities it names; the entity is folded from all of them.
CREATE TABLE document_contribution (
    document INTEGER NOT NULL REFERENCES document (key),
    entity INTEGER NOT NULL REFERENCES entity (key),
    content TEXT NOT NULL,
    PRIMARY KEY (document, entity)
) WITHOUT ROWID;
CREATE INDEX document_contribution_to ON document_contribution (entity);

-- Which entities (not canonical) a standing document refers to, and where first.
CREATE TABLE document_entity (
    document INTEGER NOT NULL REFERENCES document (key),
    entity INTEGER NOT NULL REFERENCES entity (key),
    position INTEGER NOT NULL,
    reported INTEGER, -- null for baseline documents
    PRIMARY KEY (document, entity)
) WITHOUT ROWID;
CREATE INDEX document_entity_of ON document_entity (entity, reported, document);

CREATE TABLE mention (
    document INTEGER NOT NULL REFERENCES document (key),
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    entity INTEGER NOT NULL REFERENCES entity (key),
    text TEXT NOT NULL,
    PRIMARY KEY (document, span_start, span_end, entity)
) WITHOUT ROWID;
CREATE INDEX mention_of ON mention (entity, document, span_start, span_end);

-- One row for every canonical subject, predicate and object ever claimed; standing = 1 where the fold supports it, 0 where not, null only
-- between the making of the row and its first fold, so that no index is touched twice.
CREATE TABLE relationship (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    subject INTEGER NOT NULL REFERENCES entity (key),
    predicate TEXT NOT NULL,
    object INTEGER NOT NULL REFERENCES entity (key),
    standing INTEGER,
    status INTEGER NOT NULL DEFAULT 0, -- whatever the day: see held_to
    confidence REAL NOT NULL DEFAULT 0,
    valid_from TEXT,
    valid_to TEXT,
    valid_from_order INTEGER NOT NULL DEFAULT 0,
    held_from INTEGER NOT NULL DEFAULT 0,
    held_to INTEGER NOT NULL DEFAULT 0,
    first_reported INTEGER NOT NULL DEFAULT 0,
    last_reported INTEGER NOT NULL DEFAULT 0,
    document_count INTEGER NOT NULL DEFAULT 0,
    publisher_count INTEGER NOT NULL DEFAULT 0,
    weight INTEGER NOT NULL DEFAULT 0,
    voiced INTEGER NOT NULL DEFAULT 0, -- whether relationship_voice holds all of its claims
    changed INTEGER NOT NULL DEFAULT 0 -- when it was last folded: what was known from then on is what stands
);
-- Every index is a page to write for every claim, so there are few: the heaviest of an entity and the heaviest of all. Filters by predicate
-- and other orders walk or sort what these find, without looking at the table: hence their last columns.
CREATE INDEX relationship_subject ON relationship (subject, weight, id, object, predicate, last_reported, confidence) WHERE standing = 1;
CREATE INDEX relationship_object ON relationship (object, weight, id, subject, predicate, last_reported, confidence) WHERE standing = 1;
CREATE INDEX relationship_fallen_subject ON relationship (subject) WHERE standing = 0;
CREATE INDEX relationship_fallen_object ON relationship (object) WHERE standing = 0;
CREATE INDEX relationship_weight ON relationship (weight, id, predicate, last_reported, confidence) WHERE standing = 1;

-- The claims of relationships that have very many, grouped by what their fold tells apart, so that one more claim need not read all.
CREATE TABLE relationship_voice (
    relationship INTEGER NOT NULL REFERENCES relationship (key),
    publisher TEXT NOT NULL, -- '' where there is none
    modality INTEGER NOT NULL,
    negated INTEGER NOT NULL,
    accepted INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    baseline INTEGER NOT NULL,
    confidence REAL NOT NULL, -- the highest
    valid_from TEXT, -- the earliest
    valid_from_order INTEGER NOT NULL,
    valid_to TEXT, -- the latest
    valid_to_order INTEGER NOT NULL,
    first_reported INTEGER NOT NULL,
    last_reported INTEGER NOT NULL,
    PRIMARY KEY (relationship, publisher, modality, negated, accepted, ended, baseline)
) WITHOUT ROWID;

-- subject_raw and object_raw are what the document says; subject, object and relationship what it is read as
-- (after merges, and for symmetric predicates smaller id first: swapped tells that the two changed places).
CREATE TABLE claim (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (key),
    subject_raw INTEGER NOT NULL REFERENCES entity (key),
    predicate TEXT NOT NULL,
    object_raw INTEGER REFERENCES entity (key),
    subject INTEGER NOT NULL,
    object INTEGER,
    swapped INTEGER NOT NULL,
    relationship INTEGER REFERENCES relationship (key),
    modality INTEGER NOT NULL,
    negated INTEGER NOT NULL,
    confidence REAL NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    reported INTEGER NOT NULL,
    period INTEGER NOT NULL, -- first day of valid_from, else of reported
    recorded INTEGER NOT NULL,
    retracted INTEGER,
    content TEXT NOT NULL
);
CREATE UNIQUE INDEX claim_id ON claim (id) WHERE retracted IS NULL;
CREATE INDEX claim_document ON claim (document);
-- Covers the fold.
CREATE INDEX claim_relationship ON claim (relationship, reported, id, retracted, recorded, document, modality, negated, confidence, valid_from, valid_to);
-- The newest of an entity, the newest of all. Other orders and timelines read these too, and sort: hence their last columns (retracted,
-- always null, spares SQLite the look at the table for its condition).
CREATE INDEX claim_subject ON claim (subject, reported, id, object, predicate, period, confidence, recorded, retracted) WHERE retracted IS NULL;
CREATE INDEX claim_object ON claim (object, reported, id, subject, predicate, period, confidence, recorded, retracted) WHERE retracted IS NULL;
CREATE INDEX claim_reported ON claim (reported, id, predicate, period, confidence, retracted) WHERE retracted IS NULL;
CREATE INDEX claim_recorded ON claim (recorded, id, predicate, retracted) WHERE retracted IS NULL;
CREATE INDEX claim_retracted_subject ON claim (subject) WHERE retracted IS NOT NULL;
CREATE INDEX claim_retracted_object ON claim (object) WHERE retracted IS NOT NULL;

CREATE TABLE claim_attribution (
    entity INTEGER NOT NULL REFERENCES entity (key),
    claim INTEGER NOT NULL REFERENCES claim (key),
    PRIMARY KEY (entity, claim)
) WITHOUT ROWID;

-- Keyed by the claim's content-derived id, not its row: decisions outlive retraction and re-ingestion.
CREATE TABLE review (
    key INTEGER PRIMARY KEY,
    claim_id TEXT NOT NULL,
    decision INTEGER NOT NULL,
    reviewer TEXT NOT NULL,
    note TEXT,
    decided INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    withdrawn INTEGER
);
CREATE UNIQUE INDEX review_standing ON review (claim_id) WHERE withdrawn IS NULL;
CREATE INDEX review_history ON review (claim_id, recorded);

CREATE TABLE merge (
    source INTEGER PRIMARY KEY REFERENCES entity (key),
    target INTEGER NOT NULL REFERENCES entity (key),
    reviewer TEXT NOT NULL,
    note TEXT,
    decided INTEGER NOT NULL
);
CREATE INDEX merge_target ON merge (target);
