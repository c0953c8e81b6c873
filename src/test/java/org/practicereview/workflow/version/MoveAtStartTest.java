package org.practicereview.workflow.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

@IntegrationTest
class MoveAtStartTest {

    @Autowired
    MoveAtStart atStart;

    @Test
    void cases_are_moved_by_the_start_itself_and_before_requests_are_taken() {
        assertThat(atStart.isAutoStartup()).isTrue();
        assertThat(atStart.isRunning()).isTrue();
        assertThat(atStart.getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }
}
