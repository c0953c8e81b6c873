package org.practicereview.organisation.rows;

import javax.sql.DataSource;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Puts the second lock where every connection and every step passes. */
@Configuration(proxyBeanMethods = false)
class RowsConfiguration {

    @Bean
    static AroundThePool personsConnections() {
        return new AroundThePool();
    }

    /** Directly around the pool: whatever else stands between the service and its database stands before this. */
    static final class AroundThePool implements BeanPostProcessor, Ordered {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource pool ? new PersonsConnections(pool) : bean;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }

    /** Outside of transactions, so that one that the step begins is the service's from its first statement. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor stepsOutside(ObjectProvider<DataSource> source) {
        var advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(AsTheService.class), new StepOutside(source));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return advisor;
    }

    @Bean
    @DependsOnDatabaseInitialization
    RowLevelSecurity rowLevelSecurity(DataSource database, Environment environment) {
        return new RowLevelSecurity(
                database, RowLevelSecurity.Wanted.of(environment.getProperty(RowLevelSecurity.SWITCH, "if-possible")));
    }
}
