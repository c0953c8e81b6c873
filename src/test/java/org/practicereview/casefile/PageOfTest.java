package org.practicereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
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

    @ParameterizedTest
    @CsvSource({
        "1, 20, 1999, 100, true",
        "100, 19, 1999, 100, false",
        "1, 20, 2000, 100, true",
        "100, 20, 2000, 101, true",
        "150, 20, 2000, 151, true",
        "150, 7, 2000, 150, false",
        "151, 0, 2000, 100, false",
        "1, 0, 0, 1, false"
    })
    void every_page_is_reached_also_beyond_what_is_counted(
            int number, int items, int total, int pages, boolean hasNext) {
        PageOf<String> page = new PageOf<>(Collections.nCopies(items, "row"), number, 20, total);

        assertThat(page.pages()).isEqualTo(pages);
        assertThat(page.hasNext()).isEqualTo(hasNext);
    }

    @Test
    void counting_ends_at_the_most_that_is_counted() {
        assertThat(PageOf.counting("from case_file c where 1 = 1"))
                .isEqualTo("select count(*) from (select 1 as one from case_file c where 1 = 1"
                        + " fetch first 2000 rows only) counted");
    }
}
