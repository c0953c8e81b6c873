package org.practicereview.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All steps that people do, by the task they are drawn as. Looked up late: the steps need the engine themselves. */
@Component
public class UserSteps {

    private final ObjectProvider<UserStep<?>> provider;
    private final Map<StepKey, UserStep<?>> earlier = new ConcurrentHashMap<>();
    private Map<StepKey, UserStep<?>> steps = Map.of();

    UserSteps(ObjectProvider<UserStep<?>> provider) {
        this.provider = provider;
    }

    /** The step that is drawn there; a model without one would be a fault that the model tests find. */
    public UserStep<?> of(StepKey key) {
        UserStep<?> written = all().get(key);
        UserStep<?> step = written == null ? earlier.get(key) : written;
        if (step == null) {
            throw new IllegalStateException("no step is written for " + key);
        }
        return step;
    }

    public Set<StepKey> keys() {
        return all().keySet();
    }

    /** Whether a step is written for that task, in a present or an earlier model. */
    boolean knows(StepKey key) {
        return all().containsKey(key) || earlier.containsKey(key);
    }

    private Map<StepKey, UserStep<?>> all() {
        if (steps.isEmpty()) {
            Map<StepKey, UserStep<?>> found = new HashMap<>();
            provider.stream().forEach(step -> step.keys().forEach(key -> found.put(key, step)));
            provider.stream().forEach(step -> step.earlierKeys().forEach(key -> earlier.put(key, step)));
            steps = Map.copyOf(found);
        }
        return steps;
    }
}
