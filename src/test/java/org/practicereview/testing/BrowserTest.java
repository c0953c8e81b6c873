package org.practicereview.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a real browser. Add {@link IntegrationTest} and take a {@link com.microsoft.playwright.Browser} as a
 * parameter. What a page looks like does not depend on the database, so the build runs these tests on H2 only.
 *
 * <p>Without a Chromium the test is skipped and says why; where {@code CI} is set it fails instead, so that a build
 * machine cannot lose these tests unnoticed.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("browser")
@ExtendWith(ChromiumExtension.class)
public @interface BrowserTest {}
