package fr.passerelle.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.TreeSet;

/** The operations that the resources answer, read off their code: {@code GET /v1/me}. */
final class Operations {
  private Operations() {}

  static TreeSet<String> all() {
    TreeSet<String> all = new TreeSet<>();
    for (JavaClass resource :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.passerelle.api")) {
      // What we call ourselves is an interface.
      if (resource.isAnnotatedWith(Path.class) && !resource.isInterface()) {
        String root = "/" + resource.getAnnotationOfType(Path.class).value();
        resource.getMethods().stream()
            .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
            .forEach(method -> all.add(verb(method) + " " + root + path(method)));
      }
    }
    return all;
  }

  private static String verb(JavaMethod method) {
    return method.getAnnotations().stream()
        .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
        .map(annotation -> annotation.getRawType().getAnnotationOfType(HttpMethod.class).value())
        .findFirst()
        .orElseThrow();
  }

  private static String path(JavaMethod method) {
    return method.tryGetAnnotationOfType(Path.class).map(path -> "/" + path.value()).orElse("");
  }
}
