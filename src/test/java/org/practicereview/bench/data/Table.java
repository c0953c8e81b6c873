package org.practicereview.bench.data;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table as the database describes it; all names in small letters.
 *
 * @param unique the columns of each unique index, that of the primary key among them
 */
record Table(String name, List<Column> columns, List<Set<String>> unique, List<Reference> references) {

    /**
     * A column.
     *
     * @param type one of {@link Types}
     * @param drawn whether the database draws its numbers
     */
    record Column(String name, int type, String typeName, int size, boolean drawn) {

        boolean isText() {
            return type == Types.VARCHAR || type == Types.LONGVARCHAR || type == Types.CLOB || type == Types.CHAR;
        }

        boolean isUuid() {
            return typeName.equalsIgnoreCase("uuid");
        }

        boolean isDay() {
            return type == Types.DATE;
        }

        boolean isMoment() {
            return type == Types.TIMESTAMP || type == Types.TIMESTAMP_WITH_TIMEZONE;
        }
    }

    /**
     * A column whose values stand in a column of another table.
     *
     * @param constraint the same for columns that refer together
     */
    record Reference(String column, String table, String toColumn, String constraint) {}

    boolean isOfEngine() {
        return name.startsWith("act_");
    }

    boolean has(String column) {
        return columns.stream().anyMatch(one -> one.name().equals(column));
    }

    Optional<Reference> referenceFrom(String column) {
        return references.stream().filter(one -> one.column().equals(column)).findFirst();
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }
}
