package org.practicereview.workflow.engine;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.beans.factory.BeanFactory;

/**
 * Understands of the expression language what our models need and nothing else: no method calls, no functions, no bean
 * properties, no application context.
 */
class NarrowExpressions extends JuelExpressionManager {

    private final BeanFactory beans;

    NarrowExpressions(BeanFactory beans) {
        this.beans = beans;
        // The older profile has no syntax for method calls: they are refused when a model is parsed
        setExpressionFactory(new ExpressionFactoryImpl(ExpressionFactoryImpl.Profile.JEE5));
    }

    /** The engine registers functions for users, groups and dates; we want none. */
    @Override
    public void addFunction(String name, Method function) {
        // Left out on purpose
    }

    @Override
    protected ELResolver createElResolver() {
        return new VariablesAndDelegates(beans);
    }
}
