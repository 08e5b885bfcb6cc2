-- Whether what was tried came about, and by what means it was tried: a request, the command line, a job, the demo.
ALTER TABLE events ADD COLUMN outcome TEXT NOT NULL DEFAULT 'done';
ALTER TABLE events ADD COLUMN means TEXT NOT NULL DEFAULT 'request';
