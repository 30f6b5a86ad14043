-- Photos and files of a call. The content stands outside the database, under its storage key.
create table attachment (
  id          bigint generated always as identity primary key,
  call_number text not null references call,
  name        text not null,
  media_type  text not null,
  size        bigint not null,
  sha256      text not null,
  stage       text not null,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  storage_key text not null,
  constraint stage_is_known check (stage in ('CALL', 'RESOLUTION'))
);
comment on column attachment.sha256 is 'of what is kept: a photo without its metadata';
create index attachment_of_call on attachment (call_number, id);
create index attachment_by_key on attachment (storage_key);

-- Kept apart: where somebody stood when taking a photo is theirs, not everybody's who may see the photo.
create table attachment_position (
  attachment_id bigint primary key references attachment,
  latitude      double precision not null,
  longitude     double precision not null
);
