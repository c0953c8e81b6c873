package org.practicereview.house;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/** Each room is a module; its parts may be used by rooms above, except the part that faces the engine. */
public final class OpenRooms implements ApplicationModuleDetectionStrategy {

    private static final Set<String> FACING_THE_ENGINE = Set.of("process", "engine");

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage room, ApplicationModuleInformation information) {
        return NamedInterfaces.builder(room)
                .recursive()
                .including(part -> !FACING_THE_ENGINE.contains(part.getLocalName()))
                .build();
    }
}
