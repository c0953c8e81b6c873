package org.practicereview.guidance.process;

import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.impl.DmnModelConstants;
import org.camunda.bpm.model.dmn.impl.DmnModelInstanceImpl;
import org.camunda.bpm.model.xml.impl.ModelImpl;
import org.camunda.bpm.model.xml.impl.parser.AbstractModelParser;
import org.camunda.bpm.model.xml.instance.DomDocument;

/**
 * Reads decision tables as the engine's own reader does, and holds each against the standard's schema once. The engine's
 * reads six schemas anew for every table, which was the longest part of the start of the service.
 */
final class TableParser extends AbstractModelParser {

    private static final String SCHEMA = "org/camunda/bpm/model/dmn/schema/DMN13.xsd";

    TableParser() {
        schemaFactory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        addSchema(DmnModelConstants.DMN13_NS, createSchema(SCHEMA, Dmn.class.getClassLoader()));
    }

    DmnModelInstance read(InputStream table) {
        return (DmnModelInstance) parseModelFromStream(table);
    }

    /** The document is held against the schema when it is read whole. */
    @Override
    protected void configureFactory(DocumentBuilderFactory factory) {
        super.configureFactory(factory);
        factory.setValidating(false);
    }

    /** A table of another version of the standard would be held against nothing. */
    @Override
    public void validateModel(DomDocument document) {
        if (getSchema(document) == null) {
            throw new IllegalArgumentException("it is not written in DMN 1.3");
        }
        super.validateModel(document);
    }

    @Override
    protected DmnModelInstanceImpl createModelInstance(DomDocument document) {
        return new DmnModelInstanceImpl(
                (ModelImpl) Dmn.INSTANCE.getDmnModel(), Dmn.INSTANCE.getDmnModelBuilder(), document);
    }
}
