-- The register is searched by the themes of learning (guidance/learning.json). What its own list called otherwise means the
-- same; texts stay as their hashes were made of them, and are read so.
update public_report set themes =
    replace(replace(replace(replace(replace(themes,
        ',HARM_OUTSIDE_THE_FAMILY,', ',EXTRA_FAMILIAL_HARM,'),
        ',MENTAL_HEALTH_OF_THE_CHILD,', ',CHILDS_MENTAL_HEALTH,'),
        ',MENTAL_HEALTH_OF_PARENTS,', ',PARENTS_MENTAL_HEALTH,'),
        ',OUT_OF_SCHOOL,', ',SCHOOL,'),
        ',WORKING_TOGETHER,', ',COORDINATION,');
