package io.restassured.internal.path.json;

import groovy.lang.Binding;
import groovy.lang.GroovyClassLoader;
import groovy.lang.MissingPropertyException;
import io.restassured.internal.common.assertion.Assertion;
import io.restassured.internal.common.assertion.AssertionSupport;
import io.restassured.internal.common.assertion.PathFragmentEscaper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * What stands at a path of an answer. REST Assured's own class of this name, which this one stands before on the class path,
 * compiles the path of each question to a program first: of a test of the API that took most of the time. Paths of names and
 * numbers, which nearly all are, are followed here without; others are compiled once.
 */
public class JSONAssertion implements Assertion {

    private static final String ROOT = "answer";
    private static final Pattern STEP = Pattern.compile("([A-Za-z_]\\w*)(?:\\[(\\d{1,9})])?");
    private static final Pattern STEPS = Pattern.compile(STEP + "(?:\\." + STEP + ")*");

    /** Something whose properties Groovy knows, and we do not. */
    private static final Object UNUSUAL = new Object();

    private static final Map<String, Class<?>> COMPILED = new ConcurrentHashMap<>();

    private String key = "";
    private Map<String, Object> params = Map.of();

    public void setKey(String path) {
        key = path;
    }

    public void setParams(Map<String, Object> named) {
        params = named == null ? Map.of() : named;
    }

    @Override
    public Object getResult(Object answer, Object settings) {
        return getAsJsonObject(answer);
    }

    public Object getAsJsonObject(Object answer) {
        if (key.isEmpty() || key.equals("$")) {
            return answer;
        }
        Object found = STEPS.matcher(key).matches() ? follow(answer) : UNUSUAL;
        return found == UNUSUAL ? evaluate(answer) : found;
    }

    @Override
    public String description() {
        return "JSON path";
    }

    private Object follow(Object answer) {
        Object here = answer;
        for (Matcher step = STEP.matcher(key); here != null && here != UNUSUAL && step.find(); ) {
            here = property(here, step.group(1));
            if (step.group(2) != null && here != null && here != UNUSUAL) {
                here = entry(here, Integer.parseInt(step.group(2)));
            }
        }
        return here;
    }

    /** Of a list the properties of all in it. */
    private static Object property(Object of, String name) {
        if (of instanceof Map<?, ?> object) {
            return object.get(name);
        }
        if (!(of instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
            return UNUSUAL;
        }
        List<Object> all = new ArrayList<>();
        list.forEach(object -> all.add(((Map<?, ?>) object).get(name)));
        return all;
    }

    private static Object entry(Object of, int number) {
        if (of instanceof List<?> list) {
            return number < list.size() ? list.get(number) : null;
        }
        return UNUSUAL;
    }

    private Object evaluate(Object answer) {
        String path = (String) AssertionSupport.escapePath(
                key,
                (PathFragmentEscaper) AssertionSupport.hyphen(),
                (PathFragmentEscaper) AssertionSupport.attributeGetter(),
                (PathFragmentEscaper) AssertionSupport.integer(),
                (PathFragmentEscaper) AssertionSupport.classKeyword());
        Class<?> program =
                COMPILED.computeIfAbsent(ROOT + (path.startsWith("[") ? "" : ".") + path, JSONAssertion::compile);
        Map<String, Object> named = new HashMap<>(params);
        named.put(ROOT, answer);
        try {
            return InvokerHelper.createScript(program, new Binding(named)).run();
        } catch (MissingPropertyException missing) {
            if (missing.getType() == program) {
                throw new IllegalArgumentException(
                        key + " names what was not given: " + missing.getProperty(), missing);
            }
            return null;
        } catch (NullPointerException nothing) {
            if (isAskedOfNothing(String.valueOf(nothing.getMessage()))) {
                return null;
            }
            throw new IllegalArgumentException(key, nothing);
        }
    }

    private static boolean isAskedOfNothing(String message) {
        return message.startsWith("Cannot get property") || message.startsWith("Cannot invoke method getAt()");
    }

    private static Class<?> compile(String program) {
        try (var loader = new GroovyClassLoader()) {
            return loader.parseClass(program, "Path.groovy");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
