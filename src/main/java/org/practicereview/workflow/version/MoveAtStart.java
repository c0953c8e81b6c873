package org.practicereview.workflow.version;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Moves cases to the present models before people, systems and timers meet them: steps answer as their present models ask. */
@Component
class MoveAtStart implements SmartLifecycle {

    private final EarlierModels models;
    private volatile boolean running;

    MoveAtStart(EarlierModels models) {
        this.models = models;
    }

    @Override
    public void start() {
        models.moveAll();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server takes requests. */
    @Override
    public int getPhase() {
        return 0;
    }
}
