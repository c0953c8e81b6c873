package org.practicereview.workflow.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Does not let a model in that would run code it brings along: scripts, classes by name, shell and mail tasks,
 * connectors, values put into delegates.
 */
class RefusedModels extends AbstractBpmnParseListener {

    private static final Set<String> ELEMENTS = Set.of("scriptTask", "script", "connector", "field");

    private static final Set<String> ATTRIBUTES = Set.of("class", "expression", "type");

    /** The engine still reads the name space of its predecessor. */
    private static final Set<String> EXTENSIONS =
            Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        check(root);
    }

    private static void check(Element element) {
        if (ELEMENTS.contains(element.getTagName())) {
            throw refused(element, element.getTagName());
        }
        if (element.getTagName().equals("conditionExpression") && element.attribute("language") != null) {
            throw refused(element, "language");
        }
        for (String attribute : ATTRIBUTES) {
            if (carries(element, attribute)) {
                throw refused(element, attribute);
            }
        }
        element.elements().forEach(RefusedModels::check);
    }

    private static boolean carries(Element element, String attribute) {
        boolean onExtensionElement = EXTENSIONS.contains(element.getUri()) && element.attribute(attribute) != null;
        return onExtensionElement
                || EXTENSIONS.stream()
                        .anyMatch(extension -> element.attributes().contains(extension + ":" + attribute));
    }

    private static ProcessEngineException refused(Element element, String what) {
        return new ProcessEngineException("Models may not use '%s' (line %d): steps are drawn, code is a named delegate"
                .formatted(what, element.getLine()));
    }
}
