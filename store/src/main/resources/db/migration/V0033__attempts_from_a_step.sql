-- What a job has made that a later attempt may begin with: where its transcript, its cues and their translations lie.
-- An attempt that begins so has it from its start.
alter table jobs add column results_json jsonb;
-- The step with which an attempt begins; null for the first one.
alter table jobs add column from_step text;
