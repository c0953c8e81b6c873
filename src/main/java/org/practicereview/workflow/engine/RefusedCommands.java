package org.practicereview.workflow.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.CreateFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.GetFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.filter.FilterQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Turns away queries with expressions and stored filters.
 *
 * <p>The last community release evaluates expressions inside {@code or()} and in stored filters even where expressions
 * in queries are forbidden; the correction exists only for paying customers. We need neither.
 */
class RefusedCommands extends CommandInterceptor {

    private static final Set<Class<?>> FILTERS = Set.of(
            AbstractExecuteFilterCmd.class,
            CreateFilterCmd.class,
            DeleteFilterCmd.class,
            FilterQueryImpl.class,
            GetFilterCmd.class,
            SaveFilterCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (FILTERS.stream().anyMatch(filter -> filter.isInstance(command))) {
            throw new ProcessEngineException("Stored filters are switched off");
        }
        if (command instanceof AbstractQuery<?, ?> query && hasExpressions(query)) {
            throw new ProcessEngineException("Queries with expressions are switched off");
        }
        return next.execute(command);
    }

    private static boolean hasExpressions(AbstractQuery<?, ?> query) {
        return Stream.concat(Stream.of(query), alternatives(query).stream())
                .anyMatch(part -> !part.getExpressions().isEmpty());
    }

    /** All parts of an {@code or()}: a query and its alternatives share one list of them. */
    private static List<? extends AbstractQuery<?, ?>> alternatives(AbstractQuery<?, ?> query) {
        if (query instanceof TaskQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof ProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        if (query instanceof HistoricTaskInstanceQueryImpl tasks) {
            return tasks.getQueries();
        }
        if (query instanceof HistoricProcessInstanceQueryImpl instances) {
            return instances.getQueries();
        }
        return List.of();
    }
}
