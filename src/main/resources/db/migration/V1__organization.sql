-- The organisation as the CSV files say it. What has left the files stays with active = false: calls refer to it.
-- Each table ends with position (its row in the file) and active: RosterTables relies on it.

create table area (
    slug     text primary key,
    path     ltree   not null unique,
    level    text    not null check (level in ('CITY', 'DISTRICT', 'STREET', 'COMMUNITY', 'GRID')),
    name_zh  text    not null,
    name_en  text    not null,
    parent   text references area,
    position integer not null,
    active   boolean not null default true,
    check ((parent is null) = (level = 'CITY'))
);
create index area_path on area using gist (path);
create index area_parent on area (parent);

create table department (
    id       text primary key,
    code     text    not null,
    area     text    not null references area,
    name_zh  text    not null,
    name_en  text    not null,
    kind     text    not null check (kind in ('DEPARTMENT', 'DISPATCH', 'COORDINATION', 'CALLERS')),
    position integer not null,
    active   boolean not null default true,
    unique (area, code)
);
comment on column department.id is 'also the id of its group in the engine''s identity service';

create table person (
    id     text primary key,
    name   text    not null,
    kind   text    not null,
    area   text    not null references area,
    phone  text    not null,
    sample boolean not null,
    position integer not null,
    active boolean not null default true
);
create index person_area on person (area);

create table team (
    slug    text primary key,
    area    text    not null references area,
    name_zh text    not null,
    name_en text    not null,
    size    integer not null check (size >= 0),
    sample  boolean not null,
    position integer not null,
    active  boolean not null default true
);
create index team_area on team (area);
