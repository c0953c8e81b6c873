package org.practicereview.bench.data;

import java.util.List;
import java.util.Random;

/** Names of places and children, invented; the same from the same seed. */
final class Invented {

    private static final List<String> BEGINNINGS = List.of(
            "Ash", "Beck", "Cold", "Dun", "East", "Fern", "Gold", "Hazel", "Ing", "King", "Lang", "Mill", "Nether",
            "Oak", "Pen", "Red", "Sand", "Thorn", "Upper", "West");

    private static final List<String> ENDINGS = List.of(
            "bourne", "bridge", "bury", "combe", "dale", "field", "ford", "ham", "hurst", "leigh", "mere", "stead",
            "thorpe", "ton", "well", "wick", "worth");

    private static final List<String> FORENAMES =
            List.of("Testina", "Robin", "Sample", "Alexis", "Jamie", "Morgan", "Rowan", "Sascha", "Taylor", "Winter");

    private final Random random;

    Invented(Random random) {
        this.random = random;
    }

    String place() {
        return one(BEGINNINGS) + one(ENDINGS);
    }

    String forename() {
        return one(FORENAMES);
    }

    String surname() {
        return one(BEGINNINGS) + one(ENDINGS) + "son";
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
