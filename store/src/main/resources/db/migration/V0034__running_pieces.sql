-- What a running job does now, as its timeline tells: the step, and of its pieces of sound how many are recognised.
alter table jobs add column step text;
alter table jobs add column pieces int;
alter table jobs add column pieces_done int;
