package org.practicereview.administration.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/practice_review",
                "jdbc:postgresql://localhost:5432/practice_review?ssl=false",
                "jdbc:postgresql://127.0.0.1:5433/practice_review",
                "jdbc:postgresql://[::1]:5432/practice_review",
                "jdbc:postgresql://LOCALHOST:5432,127.0.0.1:5433/practice_review",
                "jdbc:postgresql:///practice_review",
                "jdbc:postgresql:practice_review",
                "jdbc:h2:mem:practice-review",
                "jdbc:h2:file:./data/practice-review;WRITE_DELAY=0",
                "jdbc:h2:tcp://localhost/practice-review",
            })
    void on_this_machine(String url) {
        assertThat(new DatabaseAddress(url).isLocal()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://database.example.gov.uk/practice_review",
                "jdbc:postgresql://10.0.0.7:5432/practice_review",
                "jdbc:postgresql://localhost.example.gov.uk/practice_review",
                "jdbc:postgresql://localhost:5432,database:5432/practice_review",
                "jdbc:postgresql:///practice_review?PGHOST=database",
                "jdbc:postgresql://localhost/practice_review?service=live",
                "jdbc:h2:tcp://database/practice-review",
                "jdbc:mysql://localhost/practice_review",
                "",
            })
    void elsewhere_or_not_understood(String url) {
        assertThat(new DatabaseAddress(url).isLocal()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./data/practice-review, true, false",
        "jdbc:h2:./data/practice-review;WRITE_DELAY=500, true, false",
        "jdbc:h2:./data/practice-review;WRITE_DELAY=00, true, false",
        "jdbc:h2:./data/practice-review;write_delay=0, true, true",
        "jdbc:h2:~/practice-review;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE, true, true",
        "jdbc:h2:mem:practice-review, false, false",
    })
    void h2_in_files_is_told_to_write_at_once(String url, boolean inFiles, boolean atOnce) {
        assertThat(new DatabaseAddress(url).isInFiles()).isEqualTo(inFiles);
        assertThat(new DatabaseAddress(url).writesBeforeItAcknowledges()).isEqualTo(atOnce);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:./data/practice-review, false",
        "jdbc:h2:./data/practice-review;AUTO_SERVER=FALSE;AUTO_SERVER_PORT=9090, false",
        "jdbc:h2:./data/practice-review;AUTO_SERVER=TRUE, true",
        "jdbc:h2:./data/practice-review;auto_server=yes, true",
        "jdbc:h2:./data/practice-review;AUTO_SERVER=1, true",
    })
    void h2_that_lets_other_processes_in_is_known_by_each_of_its_words(String url, boolean shared) {
        assertThat(new DatabaseAddress(url).isSharedByProcesses()).isEqualTo(shared);
    }
}
