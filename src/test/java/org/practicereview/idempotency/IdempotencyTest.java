package org.practicereview.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class IdempotencyTest {

    @Autowired
    Idempotency idempotency;

    @Autowired
    ExampleCases examples;

    @Autowired
    MutableClock clock;

    private final AtomicInteger worked = new AtomicInteger();
    private final String key = UUID.randomUUID().toString();

    @Test
    void the_same_request_again_gets_the_first_answer_and_nothing_is_done_again() {
        Person person = somebody();

        FirstAnswer first = idempotency.once(person, key, "recorded", this::work);
        FirstAnswer second = idempotency.once(person, key, "recorded", this::work);

        assertThat(second).isEqualTo(first).isEqualTo(new FirstAnswer(201, "/made/1", "{\"number\":1}"));
        assertThat(worked).hasValue(1);
    }

    @Test
    void another_request_with_the_same_key_is_refused() {
        Person person = somebody();
        idempotency.once(person, key, "recorded", this::work);

        assertThatThrownBy(() -> idempotency.once(person, key, "sent", this::work))
                .isInstanceOfSatisfying(
                        RuleRefusal.class, no -> assertThat(no.code()).isEqualTo("idempotency-key-reused"));
        assertThat(worked).hasValue(1);
    }

    @Test
    void the_key_is_the_persons_own() {
        idempotency.once(somebody(), key, "recorded", this::work);
        idempotency.once(somebody(), key, "recorded", this::work);

        assertThat(worked).hasValue(2);
    }

    @Test
    void a_refused_request_leaves_its_key_free() {
        Person person = somebody();
        assertThatThrownBy(() -> idempotency.once(person, key, "recorded", () -> {
                    throw new Conflict("taken", "Taken.");
                }))
                .isInstanceOf(Conflict.class);

        assertThat(idempotency.once(person, key, "recorded", this::work).status())
                .isEqualTo(201);
    }

    @Test
    void of_two_at_the_same_time_one_works_and_the_other_waits_for_its_answer() throws Exception {
        Person person = somebody();
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            Future<FirstAnswer> first = threads.submit(() -> idempotency.once(person, key, "recorded", () -> {
                working.countDown();
                await(goOn);
                return work();
            }));
            await(working);
            Future<FirstAnswer> second = threads.submit(() -> idempotency.once(person, key, "recorded", this::work));
            // time to reach the key that the first one holds
            TimeUnit.MILLISECONDS.sleep(200);
            assertThat(second.isDone()).isFalse();
            goOn.countDown();

            assertThat(List.of(first.get(10, TimeUnit.SECONDS), second.get(10, TimeUnit.SECONDS)))
                    .containsOnly(new FirstAnswer(201, "/made/1", "{\"number\":1}"));
            assertThat(worked).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void answers_are_forgotten_after_thirty_days() {
        Person person = somebody();
        idempotency.once(person, key, "recorded", this::work);

        clock.advance(Duration.ofDays(29));
        idempotency.forgetOld();
        idempotency.once(person, key, "recorded", this::work);
        assertThat(worked).hasValue(1);

        clock.advance(Duration.ofDays(2));
        assertThat(idempotency.forgetOld()).isPositive();
        idempotency.once(person, key, "recorded", this::work);
        assertThat(worked).hasValue(2);
    }

    private FirstAnswer work() {
        int number = worked.incrementAndGet();
        return new FirstAnswer(201, "/made/" + number, "{\"number\":" + number + "}");
    }

    private Person somebody() {
        return examples.person(examples.area(), Role.LOCAL_AUTHORITY_APPROVER);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
