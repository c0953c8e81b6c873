package org.practicereview.administration.stuckwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.workflow.version.RunningProcess;

class ModelMovesTest {

    @Test
    void a_case_is_counted_once_for_each_version_however_often_it_runs_there() {
        assertThat(ModelMoves.counted(List.of(
                        process("a", "SI-2026-0001", 1),
                        process("b", "SI-2026-0001", 1),
                        process("c", "SI-2026-0002", 1),
                        process("d", "SI-2026-0001", 2))))
                .containsExactly(
                        new ModelMoves.Earlier("Learning", "Learning", 1, 3, 2),
                        new ModelMoves.Earlier("Learning", "Learning", 2, 3, 1));
    }

    private static RunningProcess process(String id, String reference, int version) {
        return new RunningProcess(
                id,
                new IncidentReference(reference),
                "Learning",
                "Learning",
                version,
                3,
                "Learning:" + version,
                "Learning:3");
    }
}
