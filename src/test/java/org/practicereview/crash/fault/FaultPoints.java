package org.practicereview.crash.fault;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import org.practicereview.organisation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Does a use case again and again, each time with the connection lost one call later, until it is done with nothing lost.
 * Each try is a retry of the one before with the same key, as long as nothing was done; where all was done though the
 * answer was lost, a new case takes its place. Everything that should not be is a finding; there is no other judgement.
 */
final class FaultPoints implements AutoCloseable {

    /** More calls than this are no use case but a loop. */
    private static final int MOST = 2_000;

    private static final int MOST_TEXT = 120;

    private final ProxyDataSource service;
    private final DataSource undisturbed;
    private final Faults faults = new Faults();
    private final DatabaseState state;
    private final Function<Person, String> tokens;
    private final Map<UUID, String> known = new ConcurrentHashMap<>();
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Stands between the running service and its pool until closed; what is asked of the database here goes past it. */
    FaultPoints(DataSource service, Function<Person, String> tokens, int port) throws SQLException {
        this.service = (ProxyDataSource) service;
        this.undisturbed = this.service.getDataSource();
        HikariDataSource pool = service.unwrap(HikariDataSource.class);
        // Those the service has used may still have the rights of a person; here they are taken past what sets them
        pool.getHikariPoolMXBean().softEvictConnections();
        this.state = new DatabaseState(JdbcClient.create(pool));
        this.tokens = tokens;
        this.port = port;
        this.service.setDataSource(faults.around(pool));
    }

    @Override
    public void close() {
        faults.disarm();
        service.setDataSource(undisturbed);
    }

    /**
     * What came of a use case.
     *
     * @param points calls at which the connection was lost
     * @param nothing of these, how often nothing was done
     * @param all of these, how often all was done
     * @param answers status of the answers to whom a connection was lost, and how many
     * @param findings what should not be
     */
    record Result(int points, int nothing, int all, Map<Integer, Integer> answers, List<String> findings) {}

    private record Answer(int status, String body) {

        boolean good() {
            return status / 100 == 2;
        }
    }

    /** One case on its way through the tries. */
    private record Try(UseCase.Situation situation, String key) {}

    /** Whoever asks has a token before anything is counted. */
    private Try begin(UseCase useCase) {
        UseCase.Situation situation = useCase.prepared().get();
        token(situation.person());
        return new Try(situation, UUID.randomUUID().toString());
    }

    Result of(UseCase useCase, Faults.Moment moment) throws IOException, InterruptedException {
        return of(useCase, moment, 1);
    }

    /** At one call of so many. */
    Result of(UseCase useCase, Faults.Moment moment, int oneIn) throws IOException, InterruptedException {
        Map<String, Long> whole = whole(useCase);
        List<String> findings = new ArrayList<>();
        Map<Integer, Integer> answers = new TreeMap<>();
        int points = 0;
        int all = 0;
        Try on = begin(useCase);
        var before = state.now(on.situation().reference());
        for (int point = 1; point < MOST; point += oneIn) {
            faults.arm(moment, point);
            Answer answer;
            Optional<String> lost;
            try {
                answer = send(on);
            } finally {
                lost = faults.disarm();
            }
            var after = state.now(on.situation().reference());
            if (lost.isEmpty()) {
                ends(on, answer, before, whole, findings);
                return new Result(points, points - all, all, answers, findings);
            }
            points++;
            answers.merge(answer.status(), 1, Integer::sum);
            String where = useCase.name() + ", " + moment + " " + shortened(lost.get()) + ": ";
            if (!answer.good() && tells(answer.body())) {
                findings.add(where + "the answer tells of the inside of the service");
            }
            if (!answer.good() && answer.status() != 503) {
                findings.add(where + "answered with " + answer.status() + ", not 503");
            }
            if (after.equals(before)) {
                if (answer.good()) {
                    findings.add(where + "acknowledged, and nothing was done");
                    on = begin(useCase);
                    before = state.now(on.situation().reference());
                }
                if (moment == Faults.Moment.NEVER_COMMITTED) {
                    return new Result(points, points, all, answers, findings);
                }
            } else {
                all++;
                if (!after.addedSince(before).equals(whole)) {
                    findings.add(where + "half done: " + after.differenceTo(before) + " instead of " + whole);
                }
                repeats(on, where, findings);
                on = begin(useCase);
                before = state.now(on.situation().reference());
            }
        }
        throw new AssertionError(useCase.name() + " needs more than " + MOST + " calls");
    }

    /** What the use case adds where nothing goes wrong. */
    private Map<String, Long> whole(UseCase useCase) throws IOException, InterruptedException {
        Try undisturbedTry = begin(useCase);
        var before = state.now(undisturbedTry.situation().reference());
        Answer answer = send(undisturbedTry);
        if (!answer.good()) {
            throw new AssertionError(useCase.name() + " is refused: " + answer);
        }
        return state.now(undisturbedTry.situation().reference()).addedSince(before);
    }

    /** Done at last with nothing lost: after all the tries that failed it is done as if there had been none. */
    private void ends(
            Try on, Answer answer, DatabaseState.Moment before, Map<String, Long> whole, List<String> findings)
            throws IOException, InterruptedException {
        if (!answer.good()) {
            findings.add("refused after faults: " + answer);
            return;
        }
        var done = state.now(on.situation().reference());
        if (!done.addedSince(before).equals(whole)) {
            findings.add("done otherwise after faults: " + done.differenceTo(before) + " instead of " + whole);
        }
        Answer again = send(on);
        if (!again.equals(answer)) {
            findings.add("another answer to the same key: " + again.status() + " instead of " + answer.status());
        }
        if (!state.now(on.situation().reference()).equals(done)) {
            findings.add("done again with the same key");
        }
    }

    /** The answer was lost: whoever asks again with the same key gets it, always the same, and nothing is done again. */
    private void repeats(Try on, String where, List<String> findings) throws IOException, InterruptedException {
        var done = state.now(on.situation().reference());
        Answer second = send(on);
        Answer third = send(on);
        if (!second.good() || !third.equals(second)) {
            findings.add(where + "done, and asked again answered with " + second.status() + " and " + third.status());
        }
        var afterwards = state.now(on.situation().reference());
        if (!afterwards.equals(done)) {
            findings.add(where + "done again with the same key: " + afterwards.differenceTo(done));
        }
    }

    private static String shortened(String call) {
        String line = call.replaceAll("\\s+", " ");
        return line.length() < MOST_TEXT ? line : line.substring(0, MOST_TEXT) + "…";
    }

    private static boolean tells(String body) {
        return body.contains("SQLException")
                || body.contains("\tat ")
                || body.contains("connection lost by the harness");
    }

    private Answer send(Try on) throws IOException, InterruptedException {
        UseCase.Situation situation = on.situation();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + situation.path()))
                .header("Content-Type", situation.type())
                .header("Authorization", "Bearer " + token(situation.person()))
                .header("Idempotency-Key", on.key())
                .POST(HttpRequest.BodyPublishers.ofString(situation.body()))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    private String token(Person person) {
        return known.computeIfAbsent(person.id(), id -> tokens.apply(person));
    }
}
