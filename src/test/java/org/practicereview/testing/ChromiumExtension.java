package org.practicereview.testing;

import com.microsoft.playwright.Browser;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives browser tests one Chromium for all of this JVM, or settles what happens without one. The build runs each class by
 * itself: what is kept for a run would end with the class.
 */
class ChromiumExtension implements ExecutionCondition, ParameterResolver {

    static final String MISSING =
            "There is no Chromium. Install it (apt-get install chromium) or name one in the environment variable CHROMIUM.";

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(ChromiumExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return settle(Chromium.verdict(System.getenv(), Files::isExecutable));
    }

    static ConditionEvaluationResult settle(Chromium.Verdict verdict) {
        return switch (verdict) {
            case RUN -> ConditionEvaluationResult.enabled("Chromium is installed");
            case SKIP -> ConditionEvaluationResult.disabled(MISSING);
            case FAIL -> throw new ExtensionConfigurationException(MISSING + " CI is set, so this is a failure.");
        };
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(StoreScope.LAUNCHER_SESSION, OURS)
                .computeIfAbsent(Chromium.class, none -> Chromium.start(), Chromium.class)
                .browser();
    }
}
