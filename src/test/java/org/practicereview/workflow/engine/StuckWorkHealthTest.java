package org.practicereview.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.practicereview.workflow.StuckJob;
import org.practicereview.workflow.StuckWork;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;

@ExtendWith(OutputCaptureExtension.class)
class StuckWorkHealthTest {

    @Test
    void while_the_database_is_away_each_look_at_the_health_says_so_and_writes_nothing(CapturedOutput output) {
        var health = new StuckWorkHealthIndicator(new StuckWork() {
                    @Override
                    public List<StuckJob> all() {
                        throw new DataAccessResourceFailureException("away");
                    }

                    @Override
                    public void retry(String id) {
                        throw new UnsupportedOperationException();
                    }
                })
                .health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsOnlyKeys("stuckWork");
        assertThat(output).doesNotContain("away");
    }
}
