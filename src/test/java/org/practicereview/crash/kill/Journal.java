package org.practicereview.crash.kill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the clients were told, kept outside the service: the truth the tables are held against. */
final class Journal {

    /** Said where the database is away or full; any other failure is one of the service. */
    private static final int AWAY = 503;

    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final List<Asked> unanswered = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    /**
     * A request.
     *
     * @param step the step of the model; {@link CaseScript#RECORD} for a new case
     * @param reference nothing where the answer will name it
     */
    record Asked(
            String who,
            String path,
            String body,
            String step,
            @Nullable String reference,
            String key) {

        static Asked now(String who, String path, String body, String step, @Nullable String reference) {
            return new Asked(who, path, body, step, reference, UUID.randomUUID().toString());
        }
    }

    /** A request the service said was done. */
    record Acknowledged(Asked asked, String reference, Api.Answer answer) {}

    /** Nobody knows whether it was done. */
    static final class Unanswered extends IOException {

        Unanswered(String why) {
            super(why);
        }
    }

    /** Asks, and keeps what came of it. */
    Api.Answer ask(Api api, Asked asked) throws IOException {
        Api.Answer answer;
        try {
            answer = api.post(asked.who(), asked.path(), asked.body(), asked.key());
        } catch (IOException lost) {
            unanswered(asked);
            throw lost;
        }
        if (answer.status() >= 500) {
            unanswered(asked);
            if (answer.status() != AWAY) {
                note(asked, answer);
            }
            throw new Unanswered(asked.step() + " " + answer.status());
        }
        synchronized (this) {
            if (answer.good()) {
                String reference = asked.reference() == null
                        ? answer.json().get("reference").asString()
                        : asked.reference();
                acknowledged.add(new Acknowledged(asked, reference, answer));
            } else {
                note(asked, answer);
            }
        }
        return answer;
    }

    private synchronized void note(Asked asked, Api.Answer answer) {
        refused.add(asked.step() + " of " + asked.reference() + ": " + answer);
    }

    synchronized void unanswered(Asked asked) {
        unanswered.add(asked);
    }

    synchronized List<Asked> takeUnanswered() {
        List<Asked> taken = List.copyOf(unanswered);
        unanswered.clear();
        return taken;
    }

    synchronized List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    synchronized List<String> refused() {
        return List.copyOf(refused);
    }
}
