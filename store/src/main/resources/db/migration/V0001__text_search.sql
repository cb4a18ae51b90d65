-- Korean words often have two syllables, so trigrams do not find them: text is searched by an array of bigrams.
-- GIN over (workspace_id, grams) needs btree_gin for the uuid; it is a trusted extension.
create extension if not exists btree_gin;

-- One form for a text and for what is looked for in it: NFC (macOS sends NFD), lower case in every script.
create function fold_text(input text) returns text
    language sql immutable strict parallel safe
    return lower(normalize(input, NFC) collate "pg_c_utf8");

-- Every distinct pair of neighbouring characters.
create function grams(folded text) returns text[]
    language sql immutable strict parallel safe
    return array(select distinct substr(folded, i, 2) from generate_series(1, length(folded) - 1) as i);
