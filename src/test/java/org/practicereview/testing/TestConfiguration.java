package org.practicereview.testing;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.form.FormReader;
import org.practicereview.learning.action.ActionWork;
import org.practicereview.learning.action.LearningActions;
import org.practicereview.learning.recommendation.CaseRecommendations;
import org.practicereview.notification.Incidents;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.People;
import org.practicereview.publication.identity.IdentityCheck;
import org.practicereview.rapidreview.RapidReviewService;
import org.practicereview.rapidreview.TakeBackReport;
import org.practicereview.rapidreview.agency.AgencyAnswers;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.report.RapidReviewReports;
import org.practicereview.review.Appointments;
import org.practicereview.reviewer.Reviewers;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.Tasks;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The beans tests add to the service. */
@Configuration(proxyBeanMethods = false)
public class TestConfiguration {

    @Bean
    @Primary
    MutableClock mutableClock() {
        return new MutableClock();
    }

    @Bean
    @Primary
    TestScanner testScanner() {
        return new TestScanner();
    }

    @Bean
    Jobs jobs(ManagementService management, RuntimeService runtime, MutableClock clock) {
        return new Jobs(management, runtime, clock);
    }

    @Bean
    static Statements statements() {
        return new Statements();
    }

    @Bean
    static BeanPostProcessor countsStatements(Statements statements) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? statements.listeningTo(source) : bean;
            }
        };
    }

    /** Tests call services without a request: what a person is named for, the database allows that person. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    @ConditionalOnBooleanProperty("test.row-level-security")
    static Advisor personsAct() {
        var advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(Transactional.class), new PersonsAct());
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    @Bean
    CaseRecords caseRecords(JdbcClient database) {
        return new CaseRecords(database);
    }

    @Bean
    Partnership partnership(People people, Areas areas) {
        return new Partnership(people, areas);
    }

    @Bean
    CaseWalk caseWalk(
            Partnership partnership,
            Incidents incidents,
            Tasks tasks,
            TaskList taskList,
            FormReader reader,
            CaseAccess access,
            Reviewers reviewers,
            RapidReviewService rapidReviews,
            Appointments appointments,
            RapidReviewReports reports,
            TakeBackReport takeBack,
            LearningWalk learning,
            IdentityCheck identity,
            MutableClock clock) {
        return new CaseWalk(
                partnership,
                incidents,
                tasks,
                taskList,
                reader,
                access,
                reviewers,
                rapidReviews,
                appointments,
                reports,
                takeBack,
                learning,
                identity,
                clock);
    }

    @Bean
    LearningWalk learningWalk(
            Partnership partnership, CaseRecommendations recommendations, LearningActions actions, ActionWork work) {
        return new LearningWalk(partnership, recommendations, actions, work);
    }

    @Bean
    AgencyWalk agencyWalk(Partnership partnership, AgencyRequests requests, AgencyAnswers answers) {
        return new AgencyWalk(partnership, requests, answers);
    }

    @Bean
    QuietCases quietCases(CaseWalk walk, MutableClock clock) {
        return new QuietCases(walk, clock);
    }
}
