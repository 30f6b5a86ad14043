create extension if not exists ltree schema public;
create extension if not exists pg_trgm schema public;
