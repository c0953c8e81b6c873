package org.practicereview.workflow.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Expressions that load a class when they are evaluated; the class says so when it was. */
final class Attack {

    private static final Set<String> SUCCEEDED = ConcurrentHashMap.newKeySet();

    private Attack() {}

    /** Loads the given class, whose initialiser reports itself here. */
    static String loading(Class<?> target) {
        return "${''.getClass().forName('" + target.getName() + "').getName()}";
    }

    static boolean succeeded(String name) {
        return SUCCEEDED.contains(name);
    }

    /** Loaded only by an attack on the engine of the service. */
    static final class OnOurs {
        static {
            SUCCEEDED.add("ours");
        }

        private OnOurs() {}
    }

    /** Loaded only by an attack through a query on an engine as it comes. */
    static final class OnStockQuery {
        static {
            SUCCEEDED.add("stock query");
        }

        private OnStockQuery() {}
    }

    /** Loaded only by an attack through a stored filter on an engine as it comes. */
    static final class OnStockFilter {
        static {
            SUCCEEDED.add("stock filter");
        }

        private OnStockFilter() {}
    }

    /** Loaded only by an attack through a model on an engine as it comes. */
    static final class OnStockModel {
        static {
            SUCCEEDED.add("stock model");
        }

        private OnStockModel() {}
    }
}
