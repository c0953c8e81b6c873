package org.practicereview.model;

import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.impl.util.IoUtil;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One model file, read: its name without ending and what it holds. */
record Model(String file, BpmnModelInstance bpmn) {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        Collection<T> elements = bpmn.getModelElementsByType(type);
        return elements.stream();
    }

    Stream<FlowNode> nodes() {
        return all(FlowNode.class);
    }

    Stream<SequenceFlow> flows() {
        return all(SequenceFlow.class);
    }

    /** Every element as written, also those the model's types do not know. */
    Stream<DomElement> elements() {
        return withChildren(bpmn.getDocument().getRootElement());
    }

    private static Stream<DomElement> withChildren(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(Model::withChildren));
    }

    String xml() {
        return IoUtil.convertXmlDocumentToString(bpmn.getDocument());
    }

    @Override
    public String toString() {
        return file + ".bpmn";
    }
}
