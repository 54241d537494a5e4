-- due: when it may be leased; for a running job the end of its lease.
CREATE TABLE job (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    source TEXT NOT NULL,
    payload TEXT NOT NULL,
    priority INTEGER NOT NULL,
    state INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    document_id TEXT,
    enqueued INTEGER NOT NULL,
    finished INTEGER NOT NULL DEFAULT 0,
    due INTEGER NOT NULL,
    worker TEXT
);
CREATE INDEX job_leasable ON job (priority DESC, key, due) WHERE state IN (0, 1, 3);
CREATE INDEX job_state ON job (state, key);
