package org.practicereview.calculator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.NotUnderThisEdition;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;
import org.practicereview.guidance.TimeLimit;
import org.springframework.stereotype.Component;

/** Every time limit of every edition, each with where it stands. */
@Component
public class KnownLimits {

    private final Editions editions;
    private final Guidance guidance;

    KnownLimits(Editions editions, Guidance guidance) {
        this.editions = editions;
        this.guidance = guidance;
    }

    /** A limit under an edition; nothing where the edition knows none. */
    public record KnownLimit(
            Obligation obligation,
            Edition edition,
            @Nullable TimeLimit limit,
            Citation citation,
            List<Recipient> toldOnBreach) {}

    /** All, or those of one obligation, or of one edition, in the order of the obligations. */
    public List<KnownLimit> of(@Nullable Obligation obligation, @Nullable String edition) {
        return Arrays.stream(Obligation.values())
                .filter(known -> obligation == null || known == obligation)
                .flatMap(known -> editionsOf(edition).map(of -> limit(known, of)))
                .toList();
    }

    /** The limit of the latest edition that has one: what the page asks for depends on it. */
    public Optional<TimeLimit> latest(Obligation obligation) {
        return editions.all().stream()
                .flatMap(edition -> guidance.findTimeLimit(obligation, edition.code()).stream())
                .reduce((earlier, later) -> later);
    }

    private Stream<Edition> editionsOf(@Nullable String code) {
        return editions.all().stream()
                .filter(edition -> code == null || edition.code().equals(code));
    }

    private KnownLimit limit(Obligation obligation, Edition edition) {
        try {
            TimeLimit limit = guidance.timeLimit(obligation, edition.code());
            return new KnownLimit(
                    obligation, edition, limit, limit.citation(), guidance.toldOnBreach(obligation, edition.code()));
        } catch (NotUnderThisEdition none) {
            return new KnownLimit(obligation, edition, null, none.citation(), List.of());
        }
    }
}
