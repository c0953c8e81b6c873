package org.practicereview.administration.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practicereview.administration.token.SeenToken.State;
import org.practicereview.calendar.England;
import org.practicereview.casefile.PageOf;
import org.practicereview.organisation.ApiToken;
import org.practicereview.organisation.ApiTokenList;
import org.practicereview.organisation.ApiTokens;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Component;

/** Reads tokens for pages and machines. */
@Component
public class TokenReader {

    private static final Duration A_MOMENT = Duration.ofNanos(1);

    private final ApiTokens tokens;
    private final ApiTokenList list;
    private final People people;
    private final Clock clock;

    TokenReader(ApiTokens tokens, ApiTokenList list, People people, Clock clock) {
        this.tokens = tokens;
        this.list = list;
        this.people = people;
        this.clock = clock;
    }

    public PageOf<SeenToken> page(int number, int size) {
        List<ApiToken> found = list.page(PageOf.offset(number, size), size);
        return new PageOf<>(named(found), number, size, list.count());
    }

    /** The tokens that act as a person. */
    public List<SeenToken> of(Person person) {
        return named(tokens.of(person.id()));
    }

    public SeenToken find(UUID id) {
        return named(List.of(list.find(id).orElseThrow(NotFound::new))).get(0);
    }

    /** A token of that person; another's is not found. */
    public SeenToken find(UUID id, Person owner) {
        SeenToken seen = find(id);
        if (!seen.token().person().equals(owner.id())) {
            throw new NotFound();
        }
        return seen;
    }

    private List<SeenToken> named(List<ApiToken> found) {
        Map<UUID, String> names =
                people.names(found.stream().map(ApiToken::person).distinct().toList());
        Instant now = clock.instant();
        return found.stream()
                .map(token -> new SeenToken(
                        token,
                        names.getOrDefault(token.person(), ""),
                        England.dayOf(token.expiresAt().minus(A_MOMENT)),
                        state(token, now)))
                .toList();
    }

    private static State state(ApiToken token, Instant now) {
        if (token.revokedAt() != null) {
            return State.REVOKED;
        }
        return token.expiresAt().isAfter(now) ? State.CURRENT : State.EXPIRED;
    }
}
