-- Locks the tables that came with this version, see V65
select row_guard_tables();
