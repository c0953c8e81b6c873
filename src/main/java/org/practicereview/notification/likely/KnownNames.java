package org.practicereview.notification.likely;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names, to be recognised in a text also where they are spelt a little otherwise. */
public final class KnownNames {

    /** Shorter words sound or look like too many others. */
    private static final int SHORTEST_ALIKE = 4;

    private final Set<String> words = new HashSet<>();
    private final Set<String> alike = new HashSet<>();

    public KnownNames(Collection<@Nullable String> names) {
        for (String name : names) {
            PlainName.of(name).words().forEach(this::add);
        }
    }

    private void add(String word) {
        words.add(word);
        if (word.length() >= SHORTEST_ALIKE) {
            alike.addAll(traits(word));
        }
    }

    /** Whether the word is one of the names, or one of their parts; capitals, accents and apostrophes make no difference. */
    public boolean has(String word) {
        return words.contains(PlainName.of(word).joined());
    }

    /** Whether it sounds like one of them, or differs in one letter. */
    public boolean hasAlike(String word) {
        String plain = PlainName.of(word).joined();
        return plain.length() >= SHORTEST_ALIKE && traits(plain).stream().anyMatch(alike::contains);
    }

    private static List<String> traits(String word) {
        List<String> traits = new ArrayList<>(Traits.almost(word));
        // a sound of two consonants is that of too many words
        Traits.sounds(word).stream()
                .filter(sound -> sound.length() > 2)
                .map(sound -> "sounds " + sound)
                .forEach(traits::add);
        return traits;
    }

    /** Leaves out the data of people that it holds. */
    @Override
    public String toString() {
        return "KnownNames[***]";
    }
}
