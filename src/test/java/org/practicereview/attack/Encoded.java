package org.practicereview.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words as they stand in addresses and forms. */
final class Encoded {

    static final String BOUNDARY = "--a-boundary";

    private Encoded() {}

    static String inForm(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    static String inPath(String word) {
        return inForm(word).replace("+", "%20");
    }

    static String form(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> inForm(field.getKey()) + "=" + inForm(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** A form with files: what is called {@code file} is one. */
    static String multipart(List<Map.Entry<String, String>> fields, String boundary, String fileName) {
        StringBuilder body = new StringBuilder();
        for (Map.Entry<String, String> field : fields) {
            body.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
            body.append(field.getKey()).append('"');
            if (field.getKey().equals("file")) {
                body.append("; filename=\"").append(fileName).append("\"\r\nContent-Type: application/octet-stream");
            }
            body.append("\r\n\r\n").append(field.getValue()).append("\r\n");
        }
        return body.append("--").append(boundary).append("--\r\n").toString();
    }
}
