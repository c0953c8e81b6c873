package org.practicereview.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.practicereview.PracticeReview;
import org.practicereview.bench.data.CaseCopies;
import org.practicereview.bench.data.Templates;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.Editions;
import org.practicereview.organisation.ApiTokens;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.SignedIn;
import org.practicereview.testing.BoardWalk;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.QuietCases;
import org.practicereview.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The service in this JVM, with the clock of the tests and no job executor, in which data is made. It stays open while the
 * service that is measured runs in a JVM of its own on the same database: it does nothing by itself.
 */
final class Workshop implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    Workshop(TestDatabase database) {
        String[] arguments = {
            "--server.port=0",
            "--spring.profiles.active=test",
            // Copying thousands of cases in one statement takes longer than anything the service does
            "--practice-review.database.socket-timeout=10m",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.username(),
            "--spring.datasource.password=" + database.password()
        };
        boolean postgresql = database.url().startsWith("jdbc:postgresql");
        Map<String, Object> quicker = postgresql
                ? Map.of("spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true")
                : Map.of();
        if (postgresql) {
            // Copied rows are checked at once afterwards; who owns them may otherwise not do without checks of each
            database.asSuperuser()
                    .client()
                    .sql("grant set on parameter session_replication_role to " + database.username())
                    .update();
        }
        context = new SpringApplicationBuilder(PracticeReview.class)
                .properties(quicker)
                .run(arguments);
    }

    Templates templates() {
        return new Templates(
                walk(), bean(QuietCases.class), bean(BoardWalk.class), bean(Jobs.class), bean(MutableClock.class));
    }

    CaseCopies copies(long seed, int areas, List<IncidentReference> templates) {
        return new CaseCopies(bean(DataSource.class), bean(Editions.class), seed, areas, templates);
    }

    CaseWalk walk() {
        return bean(CaseWalk.class);
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    /** Shown in the header Authorization. */
    String token(Person person) {
        return bean(ApiTokens.class).create(person.id(), "bench", Instant.now().plus(Duration.ofDays(1)), null);
    }

    /** The value of the cookie of somebody who has just signed in. */
    String session(Person person) {
        return session(bean(SessionRepository.class), person);
    }

    private static <S extends Session> String session(SessionRepository<S> sessions, Person person) {
        S begun = sessions.createSession();
        var who = UsernamePasswordAuthenticationToken.authenticated(new SignedIn(person.id()), null, List.of());
        begun.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(who));
        sessions.save(begun);
        return Base64.getEncoder().encodeToString(begun.getId().getBytes(StandardCharsets.UTF_8));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
