package org.practicereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageOfTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1999, 1999", "2000, '2,000 or more'"})
    void a_count_that_went_no_further_says_that_there_may_be_more(int total, String words) {
        assertThat(new PageOf<>(List.of(), 1, 20, total).totalInWords()).isEqualTo(words);
    }

    @Test
    void counting_ends_at_the_most_that_is_counted() {
        assertThat(PageOf.counting("from case_file c where 1 = 1"))
                .isEqualTo("select count(*) from (select 1 as one from case_file c where 1 = 1"
                        + " fetch first 2000 rows only) counted");
    }
}
