-- Why a part of a report is left out goes with its copies to the Panel and the Secretary of State (L14).
alter table publication add column justification varchar(8000);

-- A final report that is kept as a document may hold names: it is read by those who work on its publication only.
update document_version set matter = 'PUBLICATION' where matter = 'REPORT';
