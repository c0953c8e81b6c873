package org.practicereview.workflow.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.beans.factory.BeanFactory;

/**
 * The only names an expression can use: a delegate drawn in a model, a process variable, and
 * {@code execution.processBusinessKey}.
 *
 * <p>Delegates come first, so that no variable can stand in for one. They are looked up when a step runs: delegates
 * need services, which need the engine.
 */
class VariablesAndDelegates extends ELResolver {

    private final BeanFactory beans;

    VariablesAndDelegates(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        context.setPropertyResolved(true);
        if (base == null) {
            return named(String.valueOf(property), (VariableScope) context.getContext(VariableScope.class));
        }
        if (base instanceof Execution execution && "processBusinessKey".equals(property)) {
            return execution.processBusinessKey();
        }
        throw refused(property);
    }

    private Object named(String name, VariableScope scope) {
        if (beans.containsBean(name) && beans.isTypeMatch(name, JavaDelegate.class)) {
            return beans.getBean(name, JavaDelegate.class);
        }
        if (scope instanceof DelegateExecution execution && "execution".equals(name)) {
            return new Execution(execution.getProcessBusinessKey());
        }
        if (scope != null && scope.hasVariable(name)) {
            return scope.getVariable(name);
        }
        throw refused(name);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        throw refused(method);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw refused(property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    private static ELException refused(Object name) {
        return new ELException("An expression may use delegates and process variables only, not '" + name + "'");
    }

    /** What an expression sees of the running process. */
    private record Execution(String processBusinessKey) {}
}
