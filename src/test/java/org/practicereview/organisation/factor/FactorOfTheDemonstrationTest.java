package org.practicereview.organisation.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** Everybody knows the passwords of the demonstration: nobody may keep the others out of an account. */
class FactorOfTheDemonstrationTest {

    @Test
    void the_demonstration_has_no_second_factors() throws IOException {
        List<PropertySource<?>> settings =
                new YamlPropertySourceLoader().load("demo", new ClassPathResource("application-demo.yaml"));

        assertThat(settings)
                .singleElement()
                .satisfies(
                        source -> assertThat(FactorWanted.of(String.valueOf(source.getProperty(FactorWanted.SETTING))))
                                .isEqualTo(FactorWanted.OFF));
    }
}
