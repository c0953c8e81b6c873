package org.practicereview.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.serializer.BooleanValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DateValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.impl.variable.serializer.LongValueSerlializer;
import org.camunda.bpm.engine.impl.variable.serializer.NullValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/**
 * Closes what the engine leaves open: whoever can influence a model, a query or a variable must not be able to run code
 * or read beans.
 *
 * <p>Two published holes of the last community release are never going to be mended in it, so they are closed here.
 * Each door has a test that tries it.
 */
@Component
class Hardening extends AbstractProcessEnginePlugin {

    private final BeanFactory beans;

    Hardening(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new NarrowExpressions(beans));
        configuration.setArtifactFactory(new NoClassesByName());
        configuration.setScriptEngineResolver(new NoScriptEngines());
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(new RefusedModels())));
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new RefusedCommands()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new RefusedCommands()));
        keepVariablesPlain(configuration);
    }

    /** The engine holds a reference, a date and a choice; anything else it is given is a mistake and refused. */
    private static void keepVariablesPlain(ProcessEngineConfigurationImpl configuration) {
        configuration.setVariableTypes(plainTypes());
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setDeserializationTypeValidationEnabled(true);
    }

    private static VariableSerializers plainTypes() {
        return new DefaultVariableSerializers()
                .addSerializer(new NullValueSerializer())
                .addSerializer(new StringValueSerializer())
                .addSerializer(new BooleanValueSerializer())
                .addSerializer(new LongValueSerlializer())
                .addSerializer(new DateValueSerializer());
    }

    /** Creates nothing: a class named in a model is not ours. */
    private static final class NoClassesByName implements ArtifactFactory {

        @Override
        public <T> T getArtifact(Class<T> type) {
            throw new ProcessEngineException("Classes by name are switched off");
        }
    }
}
