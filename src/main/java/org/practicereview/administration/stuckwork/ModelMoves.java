package org.practicereview.administration.stuckwork;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.rows.AsTheService;
import org.practicereview.workflow.version.EarlierModels;
import org.practicereview.workflow.version.LeftBehind;
import org.practicereview.workflow.version.MovedCases;
import org.practicereview.workflow.version.RunningProcess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that run under earlier models, for an administrator: how many, and moving them once more. */
@Service
class ModelMoves {

    private final EarlierModels models;
    private final AdministrationLog log;
    private final TransactionTemplate transaction;

    ModelMoves(EarlierModels models, AdministrationLog log, TransactionTemplate transaction) {
        this.models = models;
        this.log = log;
        this.transaction = transaction;
    }

    /** So many cases run under this version of that model. */
    record Earlier(String model, String name, int version, int newest, int cases) {}

    @AsTheService("how many cases run under earlier models is told, and not which")
    public List<Earlier> underEarlierModels() {
        return counted(models.running());
    }

    /** A case that runs through one model several times at once is one case. */
    static List<Earlier> counted(List<RunningProcess> processes) {
        return processes.stream()
                .collect(Collectors.groupingBy(RunningProcess::source, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> {
                    RunningProcess one = same.get(0);
                    long cases = same.stream()
                            .map(RunningProcess::reference)
                            .distinct()
                            .count();
                    return new Earlier(one.model(), one.name(), one.version(), one.newest(), Math.toIntExact(cases));
                })
                .toList();
    }

    /**
     * Moves the cases of earlier models, each in a transaction of its own, so that one that cannot be moved holds none
     * up.
     */
    @AsTheService("cases are moved to the present models, in whatever area")
    public MovedCases move(Person by) {
        MovedCases moved = models.moveAll();
        transaction.executeWithoutResult(status -> log.record(by, Act.CASES_MOVED, "models", words(moved)));
        return moved;
    }

    static String words(MovedCases moved) {
        return "%d moved, %d left where they are"
                .formatted(moved.moved(), moved.left().size());
    }

    static String words(LeftBehind left) {
        return "%s, %s: %s".formatted(left.process().reference(), left.process().name(), left.reason());
    }
}
