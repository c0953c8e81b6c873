package org.practicereview.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnalyzeClasses(packages = "org.practicereview", importOptions = ImportOption.DoNotIncludeTests.class)
class ConnectionsAreReturnedTest {

    /** A stream of rows keeps its connection until it is closed; ten forgotten ones, and the service stands still. */
    @ArchTest
    static final ArchRule rows_are_read_as_lists =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");
}
