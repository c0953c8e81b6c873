package org.practicereview.workflow.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicereview.casefile.IncidentReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which cases began under an earlier model, and how they come to the present one (decision 0020). Doing it twice, or on two
 * nodes at once, moves each process once.
 */
@Service
public class EarlierModels {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierModels.class);

    private static final String RUNNING = """
            select e.id_ as id, c.reference, d.key_ as model, coalesce(n.name_, n.key_) as name, d.version_ as version, n.version_ as newest,
                d.id_ as source, n.id_ as target
            from act_re_procdef d
            join act_re_procdef n on n.key_ = d.key_
                and n.version_ = (select max(m.version_) from act_re_procdef m where m.key_ = d.key_)
            join act_ru_execution e on e.proc_def_id_ = d.id_ and e.parent_id_ is null
            join case_file c on c.reference = e.business_key_
            where d.version_ < n.version_
            order by c.reference, d.key_, e.id_""";

    private final JdbcClient database;
    private final ModelMove move;

    EarlierModels(JdbcClient database, ModelMove move) {
        this.database = database;
        this.move = move;
    }

    /** Every process of a case that does not run under the newest version of its model, by case. */
    public List<RunningProcess> running() {
        return database.sql(RUNNING)
                .query((row, number) -> new RunningProcess(
                        row.getString("id"),
                        new IncidentReference(row.getString("reference")),
                        row.getString("model"),
                        row.getString("name"),
                        row.getInt("version"),
                        row.getInt("newest"),
                        row.getString("source"),
                        row.getString("target")))
                .list();
    }

    /** Moves what can be moved safely, each process in a transaction of its own, and says what stays and why. */
    public MovedCases moveAll() {
        return move(running());
    }

    /** Moves those of these processes that can be moved safely, as {@link #moveAll} does with all that run. */
    public MovedCases move(List<RunningProcess> processes) {
        int moved = 0;
        List<LeftBehind> left = new ArrayList<>();
        for (RunningProcess process : processes) {
            Optional<String> stays = move.move(process);
            if (stays.isEmpty()) {
                moved++;
            } else {
                left.add(new LeftBehind(process, stays.get()));
            }
        }
        if (moved > 0) {
            LOG.info("{} running processes moved to their present models", moved);
        }
        left.forEach(each -> LOG.warn(
                "{} of {} stays under version {} of {}: {}",
                each.process().model(),
                each.process().reference(),
                each.process().version(),
                each.process().newest(),
                each.reason()));
        return new MovedCases(moved, left);
    }
}
