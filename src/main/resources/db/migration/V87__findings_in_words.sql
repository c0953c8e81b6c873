-- A finding named its rule by the code alone. It is known again by its words, and what was settled must not come back.
update panel_finding set why = replace(why, ' (C1): ', ': ') where why like '% (C1): %';
update panel_conflict set reason = replace(reason, ' (C1): ', ': ') where basis = 'COMPARED' and reason like '% (C1): %';
