DROP TABLE comment_decisions;
DROP TABLE answer_edits;
DROP TABLE answers;
DROP TABLE participants;
