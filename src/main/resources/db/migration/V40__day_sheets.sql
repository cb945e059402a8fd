-- Which content is a day sheet. Devices fetch content by hash without signing in, so the server has to know what may leave: day sheets and
-- the renditions of approved bulletins, and nothing else that lies in the content store.
create table day_sheet (
    sha256  text primary key,
    ward_id text not null references ward,
    date    date not null
);
